package dev.credence.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** TCP ports on 127.0.0.1. */
final class Ports {
  private Ports() {}

  /** A port that nobody has at the moment. */
  static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new LocalException("There is no free port on 127.0.0.1: " + e, e);
    }
  }

  /**
   * Refuses a port that somebody has.
   *
   * @param part what needs it
   * @param option the option that chooses another
   */
  static void requireFree(int port, String part, String option) {
    if (isTaken(port)) {
      throw new LocalException(taken(port, part, option));
    }
  }

  static String taken(int port, String part, String option) {
    return "Port "
        + port
        + " on 127.0.0.1, which "
        + part
        + " needs, is taken by another program. Stop that program, or choose another port with "
        + option
        + ".";
  }

  static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // Connections of a former server that linger on are no obstacle.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static InetAddress loopback() throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }
}
