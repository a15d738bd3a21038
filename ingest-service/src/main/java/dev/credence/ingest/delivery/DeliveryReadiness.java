package dev.credence.ingest.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says so when the clocks of the two services differ too much to deliver. */
@Readiness
@ApplicationScoped
class DeliveryReadiness implements HealthCheck {

  private final DeliveryRelay relay;

  DeliveryReadiness(DeliveryRelay relay) {
    this.relay = relay;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("clock difference to scoring")
        .withData("milliseconds", relay.clockDifference().toMillis())
        .status(!relay.isPausedByClock())
        .build();
  }
}
