package dev.credence.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.credence.contract.Problem;
import dev.credence.contract.ProblemType;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one way from a failure to an error answer. */
public class ProblemMapper {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
  private static final String RETRY_AFTER_SECONDS = "2";

  @ServerExceptionMapper
  public RestResponse<Problem> problem(ProblemException failure, UriInfo uri) {
    return answer(failure, failure, uri);
  }

  @ServerExceptionMapper
  public RestResponse<Problem> web(WebApplicationException failure, UriInfo uri) {
    if (failure instanceof TypedParameters.InvalidParameterException parameter) {
      return answer(parameter.toProblem(uri), failure, uri);
    }
    return answer(Problems.of(failure), failure, uri);
  }

  @ServerExceptionMapper
  public RestResponse<Problem> violation(ConstraintViolationException failure, UriInfo uri) {
    return answer(Problems.of(failure), failure, uri);
  }

  /** Quarkus answers its own subclass itself unless that very class is mapped. */
  @ServerExceptionMapper
  public RestResponse<Problem> violation(ResteasyReactiveViolationException failure, UriInfo uri) {
    return answer(Problems.of(failure), failure, uri);
  }

  /** The JSON extension answers it itself unless that very class is mapped. */
  @ServerExceptionMapper
  public RestResponse<Problem> mismatch(MismatchedInputException failure, UriInfo uri) {
    return answer(Problems.of(failure), failure, uri);
  }

  @ServerExceptionMapper
  public RestResponse<Problem> json(JsonProcessingException failure, UriInfo uri) {
    return answer(Problems.of(failure), failure, uri);
  }

  @ServerExceptionMapper
  public RestResponse<Problem> anything(Throwable failure, UriInfo uri) {
    return answer(Problems.of(failure), failure, uri);
  }

  private static RestResponse<Problem> answer(
      ProblemException problem, Throwable failure, UriInfo uri) {
    if (problem.type() == ProblemType.INTERNAL) {
      LOG.errorf(failure, "Request for %s failed", uri.getPath());
    }
    RestResponse.ResponseBuilder<Problem> answer =
        RestResponse.ResponseBuilder.<Problem>create(problem.type().status())
            .entity(problem.toProblem(uri.getPath()))
            .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
    if (problem.type() == ProblemType.UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    if (failure instanceof WebApplicationException web) {
      Object allow = web.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
      if (allow != null) {
        answer.header(HttpHeaders.ALLOW, allow);
      }
    }
    return answer.build();
  }
}
