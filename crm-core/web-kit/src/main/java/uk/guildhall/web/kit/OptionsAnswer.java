package uk.guildhall.web.kit;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Answers OPTIONS with the methods that an address has, and no more. */
@Provider
public class OptionsAnswer implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)
                && response.getStatus() == Response.Status.OK.getStatusCode()
                && response.getHeaders().containsKey(HttpHeaders.ALLOW)) {
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
            response.setStatusInfo(Response.Status.NO_CONTENT);
        }
    }
}
