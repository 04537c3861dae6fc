package uk.guildhall.bench.constant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Answers the same JSON to everybody: the least that a resource on this server can cost. */
@Path("/constant")
public class ConstantResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String answer() {
        return "{\"status\":\"UP\",\"checks\":[{\"name\":\"server\",\"status\":\"UP\",\"data\":{}}]}";
    }
}
