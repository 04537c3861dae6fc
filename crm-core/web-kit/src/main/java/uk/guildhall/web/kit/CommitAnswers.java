package uk.guildhall.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What failed only when it was to be committed is answered as all else; the server's own answer to it is empty. */
@Provider
public class CommitAnswers implements ExceptionMapper<TransactionalException> {
    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(TransactionalException thrown) {
        return new Answers(request).toResponse(thrown);
    }
}
