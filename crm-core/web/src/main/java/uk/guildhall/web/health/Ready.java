package uk.guildhall.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import uk.guildhall.crm.tenancy.SchemaState;

/**
 * Ready means that the database answers and the councils' schemas are up to date. One council that a migration left
 * behind is named, and does not take the server away from the others.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(Ready.class.getName());

    private final SchemaState schemas;

    /** For the container's proxy. */
    protected Ready() {
        this(null);
    }

    @Inject
    public Ready(SchemaState schemas) {
        this.schemas = schemas;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        try {
            SchemaState.Standing standing = schemas.now();
            answer.withData("councils", standing.current()).status(standing.current() > 0);
            if (!standing.behind().isEmpty()) {
                answer.withData("behind", String.join(",", standing.behind()));
            }
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "The database does not answer", e);
            answer.down();
        }
        return answer.build();
    }
}
