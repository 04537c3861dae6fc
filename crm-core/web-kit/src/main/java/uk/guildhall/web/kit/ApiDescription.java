package uk.guildhall.web.kit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Finishes the description that is generated from the resources: what holds of all of them, and what the generator gets
 * wrong. It writes down defaults of annotations that forbid everything, such as at most 0 properties.
 */
public class ApiDescription implements OASFilter {
    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final Set<String> ANY_OBJECT = Set.of("details", "payload", "roles", "services", "settings");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setInfo(OASFactory.createInfo()
                .title("Guildhall")
                .version("1")
                .description(
                        "One council's customers, contacts, cases and services, for its other systems. The council is"
                                + " chosen by the host name. Times are in UTC. Unknown fields are refused."));
        api.setServers(List.of(OASFactory.createServer().url("/")));
        api.setTags(described(api.getTags()));
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .description("A token of the council: Authorization: Bearer gh_..."));
        api.getComponents().addSchema(PROBLEM, problem());
        api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        api.getComponents().getSchemas().values().forEach(ApiDescription::tidy);
        api.getPaths().getPathItems().forEach(ApiDescription::finish);
    }

    private static List<Tag> described(List<Tag> given) {
        Map<String, Tag> byName = new TreeMap<>();
        for (Tag tag : given == null ? List.<Tag>of() : given) {
            byName.merge(tag.getName(), tag, (one, other) -> one.getDescription() == null ? other : one);
        }
        return List.copyOf(byName.values());
    }

    private static void finish(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> finish(path, method, operation));
    }

    private static void finish(String path, PathItem.HttpMethod method, Operation operation) {
        APIResponses answers = operation.getResponses();
        answers.removeAPIResponse("default");
        answers.getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().values().stream())
                .forEach(type -> tidy(type.getSchema()));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> tidy(parameter.getSchema()));
        }
        refusal(answers, "400", "Something in the request is wrong; errors points at each thing");
        refusal(answers, "401", "No token of this council");
        refusal(answers, "403", "The token doesn't carry the permission");
        if (path.contains("{")) {
            refusal(answers, "404", "There is no such record in this council");
        }
        if (method != PathItem.HttpMethod.GET) {
            refusal(answers, "409", "It doesn't fit the state of the record, or others are busy with it");
            refusal(answers, "413", "More than 1 MiB");
            refusal(answers, "415", "Not JSON");
        }
        if (method == PathItem.HttpMethod.POST) {
            refusal(answers, "422", "The Idempotency-Key was used for another request");
        } else if (method == PathItem.HttpMethod.PATCH) {
            refusal(answers, "412", "Somebody else changed the record since the version in If-Match");
            refusal(answers, "428", "If-Match is missing");
        }
    }

    private static void refusal(APIResponses answers, String status, String description) {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
        answers.addAPIResponse(
                status,
                OASFactory.createAPIResponse()
                        .description(description)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "application/problem+json",
                                        OASFactory.createMediaType().schema(schema))));
    }

    private static Schema problem() {
        Schema error = OASFactory.createSchema()
                .type(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text("Where it stands, as a JSON pointer"))
                .addProperty("detail", text("What is wrong with it, in the reader's language"));
        return OASFactory.createSchema()
                .type(Schema.SchemaType.OBJECT)
                .description("Why a request was not done (RFC 9457)")
                .addProperty("type", text(null))
                .addProperty("title", text(null))
                .addProperty("status", OASFactory.createSchema().type(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("In the reader's language: Accept-Language en or cy"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().type(Schema.SchemaType.ARRAY).items(error))
                .addProperty("incident", text("To be quoted when something went wrong on our side"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(Schema.SchemaType.STRING).description(description);
    }

    private static void tidy(Schema schema) {
        if (schema == null) {
            return;
        }
        DefaultsTakenOut.of(schema);
        if (schema.getItems() != null) {
            tidy(schema.getItems());
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                tidy(property);
                if (property.getType() == Schema.SchemaType.OBJECT && isEmpty(property.getProperties())) {
                    known(name, property);
                }
            });
        }
    }

    private static boolean isEmpty(Map<String, Schema> properties) {
        return properties == null || properties.isEmpty();
    }

    /** Ids and moments, which the generator takes for objects. */
    private static void known(String name, Schema property) {
        if (ANY_OBJECT.contains(name)) {
            return;
        }
        property.type(Schema.SchemaType.STRING).format(name.equals("at") || name.endsWith("At") ? "date-time" : "uuid");
    }
}
