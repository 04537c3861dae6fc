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
                    "GET /api/v1/customers/{id}/confidential customer:reveal",
                    "PUT /api/v1/customers/{id}/confidential customer:edit",
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
                    "GET /api/v1/staff staff:view",
                    "GET /api/v1/staff/{id} staff:view",
                    "PATCH /api/v1/staff/{id} staff:edit",
                    "GET /api/v1/events event:view",
                    "GET / open",
                    "GET /brand.css open",
                    "GET /brand/logo.svg open",
                    "GET /desk customer:view",
                    "GET /desk/search customer:view",
                    "POST /desk/search customer:view",
                    "GET /desk/sign-in open",
                    "POST /desk/sign-in open",
                    "GET /desk/welcome open",
                    "POST /desk/welcome open",
                    "POST /desk/sign-out session:own",
                    "POST /desk/language session:own",
                    "GET /desk/sessions session:own",
                    "POST /desk/sessions session:own",
                    "GET /desk/customers/new customer:create",
                    "POST /desk/customers customer:create",
                    "GET /desk/customers/{reference} customer:view",
                    "GET /desk/customers/{reference}/edit customer:edit",
                    "POST /desk/customers/{reference}/edit customer:edit",
                    "GET /desk/customers/{reference}/confidential customer:edit",
                    "POST /desk/customers/{reference}/confidential customer:edit",
                    "GET /desk/customers/{reference}/reveal customer:reveal",
                    "POST /desk/customers/{reference}/reveal customer:reveal",
                    "GET /desk/reveals reveal:view",
                    "GET /desk/contacts contact:view",
                    "GET /desk/contacts/new contact:create",
                    "POST /desk/contacts contact:create",
                    "GET /desk/contacts/{reference} contact:view",
                    "GET /desk/cases case:view",
                    "GET /desk/cases/{reference} case:view",
                    "POST /desk/cases/{reference}/notes case:note",
                    "POST /desk/cases/{reference}/assignment case:assign",
                    "POST /desk/cases/{reference}/status case:edit",
                    "POST /desk/cases/{reference}/closure case:close",
                    "POST /desk/cases/{reference}/reopening case:reopen",
                    "GET /admin/ session:own",
                    "GET /admin/staff staff:view",
                    "GET /admin/people staff:view",
                    "POST /admin/people staff:edit",
                    "GET /admin/people/export staff:view",
                    "GET /admin/people/new staff:edit",
                    "GET /admin/people/import staff:edit",
                    "POST /admin/people/import staff:edit",
                    "GET /admin/people/import/template staff:edit",
                    "GET /admin/people/import/{id} staff:edit",
                    "POST /admin/people/import/{id} staff:edit",
                    "GET /admin/people/{id} staff:view",
                    "GET /admin/people/{id}/edit staff:edit",
                    "POST /admin/people/{id}/edit staff:edit",
                    "POST /admin/people/{id}/status staff:edit",
                    "POST /admin/people/{id}/link staff:edit",
                    "POST /admin/people/{id}/sessions session:end",
                    "GET /admin/teams staff:view",
                    "POST /admin/teams team:edit",
                    "GET /admin/teams/{id} staff:view",
                    "POST /admin/teams/{id} team:edit",
                    "POST /admin/teams/{id}/members team:edit",
                    "GET /admin/roles role:view",
                    "POST /admin/roles role:edit",
                    "GET /admin/roles/new role:edit",
                    "GET /admin/roles/{id} role:view",
                    "POST /admin/roles/{id} role:edit",
                    "GET /admin/mail staff:view",
                    "POST /admin/mail staff:edit",
                    "GET /admin/sessions session:view",
                    "POST /admin/sessions session:end")
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
