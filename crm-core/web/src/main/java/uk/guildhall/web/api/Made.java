package uk.guildhall.web.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * What came of a POST.
 *
 * @param location where the new thing can be found, below the host; null where nothing new has an address
 * @param version of the record; null where it has none
 * @param body what the program is answered
 */
record Made(int status, String location, Integer version, Object body) {

    static Made created(String location, Integer version, Object body) {
        return new Made(201, location, version, body);
    }

    static Made done(Integer version, Object body) {
        return new Made(200, null, version, body);
    }

    Response answer(byte[] json) {
        return answer(status, location, version, json);
    }

    static Response answer(int status, String location, Integer version, byte[] json) {
        Response.ResponseBuilder answer =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(json);
        if (location != null) {
            answer.location(URI.create(location));
        }
        if (version != null) {
            answer.tag(IfMatch.tag(version));
        }
        return answer.build();
    }
}
