package uk.guildhall.web.kit;

import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Collectors;
import uk.guildhall.crm.council.Conflict;
import uk.guildhall.crm.council.NotFound;
import uk.guildhall.crm.council.Refused;
import uk.guildhall.crm.council.Stale;
import uk.guildhall.crm.privacy.KeysAway;
import uk.guildhall.crm.tenancy.LostDatabase;
import uk.guildhall.web.kit.ProblemDetails.FieldError;

/**
 * What somebody is told when a request isn't done: a program gets problem details, a person a page. What goes wrong on
 * our side is told as an incident's number and no more.
 */
@Provider
public class Answers implements ExceptionMapper<Throwable> {
    @Context
    private HttpServletRequest request;

    public Answers() {}

    Answers(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable problem = cause(thrown);
        if (problem instanceof WebApplicationException http && isComplete(http.getResponse())) {
            return http.getResponse();
        }
        int status = status(problem);
        String incident = status >= 500 ? Incident.logged(thrown, request.getMethod()) : null;
        Words words = Frame.words(request);
        if (RequestKind.of(request) == RequestKind.API) {
            return api(problem, status, incident, words);
        }
        return page(problem, status, incident, words);
    }

    private Response api(Throwable problem, int status, String incident, Words words) {
        List<FieldError> errors = problem instanceof Refused refused ? errors(refused, words) : null;
        String title = title(status);
        ProblemDetails details =
                new ProblemDetails("about:blank", title, status, detail(problem, words), errors, incident);
        Response.ResponseBuilder answer =
                Response.status(status).type(ProblemDetails.TYPE).entity(details);
        keepHeaders(problem, answer);
        askToComeBack(status, answer);
        return answer.build();
    }

    private Response page(Throwable problem, int status, String incident, Words words) {
        ErrorPage page = new ErrorPage(Frame.bare(request, words), status, detail(problem, words), incident);
        Response.ResponseBuilder answer = Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(new View("error/error.jte", page));
        keepHeaders(problem, answer);
        askToComeBack(status, answer);
        return answer.build();
    }

    private static void askToComeBack(int status, Response.ResponseBuilder answer) {
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            answer.header("Retry-After", "1");
        }
    }

    /** A 405 says which methods there are. */
    private static void keepHeaders(Throwable problem, Response.ResponseBuilder answer) {
        if (problem instanceof WebApplicationException http) {
            Object allow = http.getResponse().getHeaders().getFirst("Allow");
            if (allow != null) {
                answer.header("Allow", allow);
            }
        }
    }

    private static boolean isComplete(Response response) {
        return response.hasEntity() || response.getStatus() < 400;
    }

    private static int status(Throwable problem) {
        if (problem instanceof Refused) {
            return 400;
        } else if (problem instanceof NotFound) {
            return 404;
        } else if (problem instanceof Conflict) {
            return 409;
        } else if (problem instanceof Stale || problem instanceof OptimisticLockException) {
            return 412;
        } else if (problem instanceof BodyTooLarge) {
            return 413;
        } else if (problem instanceof KeysAway) {
            return 503;
        }
        if (problem instanceof WebApplicationException http) {
            return http.getResponse().getStatus();
        }
        return LostDatabase.isBehind(problem) ? 503 : 500;
    }

    /** What lies behind the wrappings of transactions and of the server, where it is one of ours. */
    private static Throwable cause(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof BodyTooLarge || status(cause) != 500) {
                return cause;
            }
        }
        return thrown;
    }

    private static List<FieldError> errors(Refused refused, Words words) {
        return refused.problems().stream()
                .map(one -> new FieldError(
                        one.pointer(), words.say(one.key(), one.args().toArray())))
                .toList();
    }

    private static String detail(Throwable problem, Words words) {
        if (problem instanceof Refused refused) {
            return errors(refused, words).stream().map(FieldError::detail).collect(Collectors.joining(" "));
        } else if (problem instanceof Conflict conflict) {
            return words.say(conflict.key());
        } else if (problem instanceof Stale || problem instanceof OptimisticLockException) {
            return words.say("problem.stale");
        } else if (problem instanceof KeysAway) {
            return words.say("problem.keys-away");
        }
        return LostDatabase.isBehind(problem) ? words.say("problem.lost") : null;
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error " + status : known.getReasonPhrase();
    }
}
