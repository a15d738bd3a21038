package dev.credence.platform;

import dev.credence.contract.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Describes the error answers that follow from an operation's shape, so that the interfaces only
 * name those that do not.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    if (openApi.getPaths() == null) {
      return;
    }
    if (openApi.getComponents() == null) {
      openApi.setComponents(OASFactory.createComponents());
    }
    openApi.getComponents().addSchema("Problem", problemSchema());
    openApi
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach((method, operation) -> describe(path, method, operation)));
  }

  private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
    Map<String, String> problems = new LinkedHashMap<>();
    boolean hasBody = operation.getRequestBody() != null;
    boolean hasParameters =
        operation.getParameters() != null && !operation.getParameters().isEmpty();
    if (hasBody || hasParameters) {
      problems.put("400", "A field or parameter is invalid; `errors` says which and why");
    }
    if (path.contains("{")) {
      problems.put("404", "Nothing is stored under that id or key");
    }
    problems.put("406", "There is no representation of the media type that was asked for");
    if (hasBody) {
      problems.put("413", "The body is too large");
      problems.put("415", "The media type of the body is not supported");
    }
    problems.put("500", "Something failed on our side");
    problems.put("503", "A part that is needed cannot be reached; see Retry-After");
    problems.forEach(
        (status, description) -> {
          if (!operation.getResponses().hasAPIResponse(status)) {
            operation.getResponses().addAPIResponse(status, problem(description));
          }
        });
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("4") && response.getContent() == null) {
                response.setContent(problemContent());
              }
            });
  }

  private static Schema problemSchema() {
    Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    Schema fieldError =
        OASFactory.createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .addProperty("pointer", text)
            .addProperty("reason", text);
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("An error answer, RFC 9457")
        .addProperty("type", text)
        .addProperty("title", text)
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text)
        .addProperty("instance", text)
        .addProperty(
            "errors", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(fieldError))
        .addProperty(
            "conflictsWith",
            OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(text));
  }

  private static APIResponse problem(String description) {
    return OASFactory.createAPIResponse().description(description).content(problemContent());
  }

  private static Content problemContent() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
  }
}
