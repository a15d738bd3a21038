package dev.credence.ingest.outlet;

import dev.credence.contract.Outlet;
import dev.credence.contract.OutletEdit;
import dev.credence.contract.OutletsApi;
import dev.credence.platform.EntityTags;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Outlets over HTTP. */
class OutletsResource implements OutletsApi {

  private final OutletService outlets;

  OutletsResource(OutletService outlets) {
    this.outlets = outlets;
  }

  @Override
  public Uni<Response> get(String outlet) {
    return outlets
        .get(OutletKey.fold("outlet", outlet))
        .map(found -> tagged(Response.Status.OK, found));
  }

  @Override
  public Uni<Response> put(String outlet, @Nullable String ifMatch, OutletEdit body) {
    return outlets
        .put(OutletKey.fold("outlet", outlet), ifMatch, body)
        .map(
            edited ->
                tagged(
                    edited.created() ? Response.Status.CREATED : Response.Status.OK,
                    edited.outlet()));
  }

  private static Response tagged(Response.Status status, Outlet outlet) {
    return Response.status(status)
        .entity(outlet)
        .header(HttpHeaders.ETAG, EntityTags.of(outlet.version()))
        .build();
  }
}
