package uk.guildhall.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import uk.guildhall.web.kit.Frame;
import uk.guildhall.web.kit.ProblemDetails;

/** Tells a program why its request was declined. */
@Provider
public class DeclinedAnswer implements ExceptionMapper<Declined> {
    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Declined declined) {
        Response.Status known = Response.Status.fromStatusCode(declined.status());
        String title = known == null ? "Unprocessable Content" : known.getReasonPhrase();
        String detail = Frame.words(request).say(declined.key());
        Response.ResponseBuilder answer = Response.status(declined.status())
                .type(ProblemDetails.TYPE)
                .entity(new ProblemDetails("about:blank", title, declined.status(), detail, null, null));
        if (declined.isWorthRetrying()) {
            answer.header(HttpHeaders.RETRY_AFTER, 1);
        }
        return answer.build();
    }
}
