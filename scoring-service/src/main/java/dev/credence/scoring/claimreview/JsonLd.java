package dev.credence.scoring.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The little of JSON-LD that structured data on pages makes use of: types as a name or an address,
 * one value or an array of them, values in {@code @value}, nodes that are named by {@code @id} and
 * stand elsewhere in the same document. Contexts are looked at, never fetched.
 */
final class JsonLd {

  private static final int MAX_NODES = 10_000;

  private final Map<String, JsonNode> nodes = new HashMap<>();

  /** The nodes of a document, by their ids. */
  JsonLd(JsonNode document) {
    List<JsonNode> open = new ArrayList<>(List.of(document));
    for (int i = 0; i < open.size() && i < MAX_NODES; i++) {
      JsonNode node = open.get(i);
      JsonNode id = node.path("@id");
      // A node that says no more than its id only points at the one that does.
      if (id.isTextual() && node.size() > 1) {
        nodes.putIfAbsent(id.textValue(), node);
      }
      node.forEach(open::add);
    }
  }

  /** A field as a list of nodes: without nulls, references followed, {@code @value} unwrapped. */
  List<JsonNode> values(JsonNode node, String field) {
    JsonNode value = node.path(field);
    List<JsonNode> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(element -> values.add(follow(element)));
    } else {
      values.add(follow(value));
    }
    values.removeIf(v -> v.isNull() || v.isMissingNode());
    return values;
  }

  private JsonNode follow(JsonNode value) {
    if (value.has("@value")) {
      return value.path("@value");
    }
    JsonNode id = value.path("@id");
    return value.size() == 1 && id.isTextual() ? nodes.getOrDefault(id.textValue(), value) : value;
  }

  /** Whether a node is of a type of schema.org, given by its name, prefixed name or address. */
  static boolean isA(JsonNode node, String type) {
    JsonNode types = node.path("@type");
    if (types.isTextual()) {
      return names(types.textValue(), type);
    }
    Iterator<JsonNode> each = types.elements();
    while (each.hasNext()) {
      JsonNode one = each.next();
      if (one.isTextual() && names(one.textValue(), type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(String given, String type) {
    String name = given.strip();
    if (name.equals(type) || name.equals("schema:" + type)) {
      return true;
    }
    return name.endsWith("/" + type)
        && isSchemaOrg(name.substring(0, name.length() - type.length()));
  }

  /** Whether an address is that of schema.org, by either scheme. */
  static boolean isSchemaOrg(String address) {
    String folded = address.strip().toLowerCase(Locale.ROOT);
    for (String scheme : List.of("http://", "https://")) {
      for (String host : List.of("schema.org", "www.schema.org")) {
        if (folded.equals(scheme + host) || folded.equals(scheme + host + "/")) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * What is wrong with the context of a node; absent if our terms mean in it what schema.org says.
   * A node without one takes that of what it stands in.
   */
  static @Nullable String contextProblem(JsonNode context) {
    if (context.isMissingNode() || context.isNull()) {
      return null;
    }
    List<JsonNode> parts = new ArrayList<>();
    if (context.isArray()) {
      context.forEach(parts::add);
    } else {
      parts.add(context);
    }
    boolean schemaOrg = false;
    for (JsonNode part : parts) {
      if (part.isTextual()) {
        if (!isSchemaOrg(part.textValue())) {
          return "must be https://schema.org; other contexts are not fetched";
        }
        schemaOrg = true;
      } else if (part.isObject()) {
        String problem = ownContextProblem(part);
        if (problem != null) {
          return problem;
        }
        schemaOrg |= part.has("@vocab");
      } else {
        return "must be https://schema.org";
      }
    }
    return schemaOrg ? null : "must be https://schema.org";
  }

  /** Prefixes and languages do no harm; a term of ours with another meaning would. */
  private static @Nullable String ownContextProblem(JsonNode context) {
    JsonNode vocabulary = context.path("@vocab");
    if (!vocabulary.isMissingNode()
        && !(vocabulary.isTextual() && isSchemaOrg(vocabulary.textValue()))) {
      return "must have https://schema.org/ as its @vocab";
    }
    Iterator<String> terms = context.fieldNames();
    while (terms.hasNext()) {
      String term = terms.next();
      if (ReviewReader.TERMS.contains(term)) {
        return "must not give " + term + " a meaning of its own";
      }
    }
    return null;
  }
}
