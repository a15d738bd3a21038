package dev.credence.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands in for a packaged service: it becomes ready, and knows nothing. */
final class FakeService {
  /** A setting that makes it end at once. */
  static final String FAILS = "fake.fails";

  private static final Map<String, String> ANSWERS =
      Map.of(
          "/q/health/ready", "{\"status\":\"UP\"}",
          "/q/metrics", "credence_delivery_backlog 0.0\n",
          "/v1/reports", "{\"items\":[]}",
          "/v1/sources", "{\"items\":[]}");

  private FakeService() {}

  public static void main(String[] arguments) throws IOException {
    if (Boolean.getBoolean(FAILS)) {
      System.out.println("cannot find the lighthouse");
      System.exit(3);
    }
    int port = Integer.getInteger("quarkus.http.port", 0);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/",
        exchange -> {
          String answer = ANSWERS.get(exchange.getRequestURI().getPath());
          byte[] body = (answer == null ? "" : answer).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              answer == null ? 404 : 200, body.length == 0 ? -1 : body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    server.start();
  }

  /** Packages it as both services of a project. */
  static Path project(Path root) throws IOException {
    for (String module : new String[] {"ingest-service", "scoring-service"}) {
      Path folder = Files.createDirectories(root.resolve(module).resolve("target/quarkus-app"));
      Manifest manifest = new Manifest();
      manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
      manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
      String entry = FakeService.class.getName().replace('.', '/') + ".class";
      try (JarOutputStream jar =
              new JarOutputStream(
                  Files.newOutputStream(folder.resolve("quarkus-run.jar")), manifest);
          var bytes = FakeService.class.getClassLoader().getResourceAsStream(entry)) {
        jar.putNextEntry(new JarEntry(entry));
        if (bytes != null) {
          bytes.transferTo(jar);
        }
      }
    }
    return root;
  }
}
