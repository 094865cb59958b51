package dev.perch.sandbox.wire;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Closes a caller's connection under its feet. */
public final class Cut {
  private Cut() {}

  /** Ends this call's TCP connection now; the caller sees no answer. */
  public static void connection(Context ctx) {
    ServletContextRequest.getServletContextRequest(ctx.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
    ctx.skipRemainingHandlers();
  }
}
