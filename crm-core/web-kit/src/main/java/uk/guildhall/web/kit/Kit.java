package uk.guildhall.web.kit;

import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The resources of a war, from its root. Each war has an application of its own that extends this. */
public abstract class Kit extends Application {

    /** Our JSON is read and written by {@link JsonBody} alone, and the server's own helpers are left out. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.disableJsonBinding", true,
                "jersey.config.disableMoxyJson", true,
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.server.headers.location.relative.resolution.disabled", true,
                "jersey.config.server.wadl.disableWadl", true);
    }
}
