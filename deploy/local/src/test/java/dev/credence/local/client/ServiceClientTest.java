package dev.credence.local.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceClientTest {
  @Test
  void a_list_is_read_over_all_its_pages() throws IOException {
    try (StubService stub = new StubService()) {
      stub.on("GET /v1/x?limit=2", 200, "{\"items\":[1,2],\"next\":\"a b+c\"}")
          .on("GET /v1/x?limit=2&cursor=a+b%2Bc", 200, "{\"items\":[3],\"next\":null}");
      assertEquals("[1, 2, 3]", stub.client().list("/v1/x?limit=2", 100).toString());
      assertEquals("[1, 2]", stub.client().list("/v1/x?limit=2", 2).toString());
    }
  }

  @Test
  void a_refused_page_is_told_and_not_taken_for_the_end() throws IOException {
    try (StubService stub = new StubService()) {
      stub.on("GET /v1/x?limit=2", 503, "{\"detail\":\"the database is gone\"}");
      ServiceException failure =
          assertThrows(ServiceException.class, () -> stub.client().list("/v1/x?limit=2", 100));
      assertTrue(String.valueOf(failure.getMessage()).contains("the database is gone"));
    }
  }

  @Test
  void a_complaint_names_the_detail_and_every_wrong_field() throws IOException {
    try (StubService stub = new StubService()) {
      stub.on(
          "GET /v1/x",
          400,
          "{\"title\":\"A field is invalid\",\"detail\":\"2 fields are wrong\",\"errors\":["
              + "{\"pointer\":\"/outlet\",\"reason\":\"must not be blank\"},{}]}");
      assertEquals(
          List.of("2 fields are wrong", "/outlet: must not be blank", "?: ?"),
          stub.client().get("/v1/x").complaint());
    }
  }

  @Test
  void an_answer_that_is_no_json_is_shown_as_it_is() throws IOException {
    try (StubService stub = new StubService()) {
      stub.on("GET /v1/x", 502, "<h1>Bad gateway</h1>").on("GET /v1/y", 500, "");
      assertEquals(
          List.of("HTTP 502 <h1>Bad gateway</h1>"), stub.client().get("/v1/x").complaint());
      assertEquals(List.of("HTTP 500 "), stub.client().get("/v1/y").complaint());
    }
  }

  @Test
  void a_service_that_does_not_answer_is_named() {
    ServiceClient nobody = new ServiceClient(URI.create("http://127.0.0.1:1"));
    ServiceException failure = assertThrows(ServiceException.class, () -> nobody.get("/v1/x"));
    assertTrue(String.valueOf(failure.getMessage()).contains("http://127.0.0.1:1/v1/x"));
  }
}
