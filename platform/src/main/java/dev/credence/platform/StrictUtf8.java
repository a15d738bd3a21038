package dev.credence.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Refuses bodies that are not valid UTF-8. The JSON parser would read an overlong form as another
 * character.
 */
@Provider
public class StrictUtf8 implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context)
      throws IOException, WebApplicationException {
    byte[] body = context.getInputStream().readAllBytes();
    requireUtf8(body);
    context.setInputStream(new ByteArrayInputStream(body));
    return context.proceed();
  }

  /**
   * Refuses bytes that are not UTF-8.
   *
   * @throws java.nio.charset.CharacterCodingException if they are not
   */
  public static void requireUtf8(byte[] body) throws IOException {
    // A fresh decoder reports malformed input instead of replacing it.
    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
  }
}
