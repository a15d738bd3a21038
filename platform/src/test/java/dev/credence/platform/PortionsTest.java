package dev.credence.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.credence.contract.ProblemType;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortionsTest {

  private final List<List<String>> begun = new ArrayList<>();
  private final List<UniEmitter<? super List<String>>> open = new ArrayList<>();

  private Portions<String, String> portions(int mostItems, int mostWeight, int atOnce) {
    return new Portions<>(
        new Portions.Limits(mostItems, mostWeight, atOnce, 5),
        String::length,
        items -> {
          begun.add(items);
          return Uni.createFrom().emitter(open::add);
        });
  }

  private static UniAssertSubscriber<String> submit(Portions<String, String> to, String item) {
    return to.submit(item).subscribe().withSubscriber(UniAssertSubscriber.create());
  }

  private void finish(int portion) {
    open.get(portion).complete(begun.get(portion).stream().map(item -> item + "!").toList());
  }

  @Test
  void one_alone_does_not_wait() {
    Portions<String, String> portions = portions(10, 100, 1);
    UniAssertSubscriber<String> a = submit(portions, "a");
    assertEquals(List.of(List.of("a")), begun);
    finish(0);
    a.assertItem("a!");
  }

  @Test
  void what_arrives_meanwhile_makes_the_next_portion_in_order() {
    Portions<String, String> portions = portions(10, 100, 1);
    submit(portions, "a");
    UniAssertSubscriber<String> b = submit(portions, "b");
    UniAssertSubscriber<String> c = submit(portions, "c");
    assertEquals(1, begun.size());
    finish(0);
    assertEquals(List.of("b", "c"), begun.get(1));
    finish(1);
    b.assertItem("b!");
    c.assertItem("c!");
  }

  @Test
  void a_portion_is_limited_in_items_and_weight_but_never_empty() {
    Portions<String, String> portions = portions(2, 4, 1);
    submit(portions, "a");
    submit(portions, "much too heavy");
    submit(portions, "bb");
    submit(portions, "cc");
    submit(portions, "d");
    for (int i = 0; i < 4; i++) {
      finish(i);
    }
    assertEquals(
        List.of(List.of("a"), List.of("much too heavy"), List.of("bb", "cc"), List.of("d")), begun);
  }

  @Test
  void several_portions_may_be_in_work() {
    Portions<String, String> portions = portions(10, 100, 2);
    submit(portions, "a");
    submit(portions, "b");
    submit(portions, "c");
    assertEquals(List.of(List.of("a"), List.of("b")), begun);
    finish(1);
    assertEquals(List.of("c"), begun.get(2));
  }

  @Test
  void a_failure_fails_its_portion_and_no_other() {
    Portions<String, String> portions = portions(10, 100, 1);
    UniAssertSubscriber<String> a = submit(portions, "a");
    UniAssertSubscriber<String> b = submit(portions, "b");
    open.get(0).fail(new IllegalStateException("lost"));
    a.assertFailedWith(IllegalStateException.class, "lost");
    finish(1);
    b.assertItem("b!");
  }

  @Test
  void too_many_waiting_are_told_to_come_back() {
    Portions<String, String> portions = portions(10, 100, 1);
    for (int i = 0; i < 6; i++) {
      submit(portions, "a");
    }
    Uni<String> seventh = portions.submit("b");
    ProblemException refused =
        assertThrows(ProblemException.class, () -> seventh.await().indefinitely());
    assertEquals(ProblemType.UNAVAILABLE, refused.type());
  }
}
