package uk.guildhall.tests.endpoints;

import java.util.List;
import java.util.stream.Stream;

/** The endpoints that {@link ApiWallsTest} and {@link PageWallsTest} try as a stranger and without permission. */
final class Endpoints {
    static final List<Endpoint> TESTED = Stream.of(
                    "GET /api/v1/customers customer:view",
                    "POST /api/v1/customers customer:create",
                    "GET /api/v1/customers/{id} customer:view",
                    "PATCH /api/v1/customers/{id} customer:edit",
                    "GET /api/v1/contacts contact:view",
                    "POST /api/v1/contacts contact:create",
                    "GET /api/v1/contacts/{id} contact:view",
                    "GET /api/v1/cases case:view",
                    "POST /api/v1/cases case:create",
                    "GET /api/v1/cases/{ref} case:view",
                    "PATCH /api/v1/cases/{ref} case:edit",
                    "GET /api/v1/cases/{ref}/history case:view",
                    "POST /api/v1/cases/{ref}/notes case:note",
                    "POST /api/v1/cases/{ref}/assignment case:assign",
                    "POST /api/v1/cases/{ref}/closure case:close",
                    "POST /api/v1/cases/{ref}/reopening case:reopen",
                    "GET /api/v1/services service:view",
                    "GET /api/v1/services/{code} service:view",
                    "GET /api/v1/events event:view")
            .map(Endpoint::of)
            .toList();

    private Endpoints() {}

    static Stream<Endpoint> api() {
        return TESTED.stream().filter(Endpoint::isApi);
    }

    static Stream<Endpoint> pages() {
        return TESTED.stream().filter(endpoint -> !endpoint.isApi());
    }
}
