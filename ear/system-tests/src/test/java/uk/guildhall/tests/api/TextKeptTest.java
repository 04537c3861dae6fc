package uk.guildhall.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;

/** Text is kept as it was given, in whatever script, and whatever it would mean elsewhere. */
class TextKeptTest {
    private static final String CUSTOMERS = "/api/v1/customers";
    private final Api api = Samples.program();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍👩‍👧‍👦 Smith 🦊",
                "محمد عبد الله",
                "שָׁלוֹם",
                "Siân ap Llŷr",
                "<script>alert('1')</script>",
                "\"><img src=x onerror=alert(1)>",
                "Robert'); DROP TABLE customer;--",
                "${7*7} #{7*7} {{7*7}} %s %n",
                "&lt;b&gt; &amp; \\u0041 \\\\",
                "e\u0301",
                "\u202Eright to left",
                "李小龍"
            })
    void namesAreKeptExactlyAsTheyWereGiven(String name) {
        ObjectNode person = Samples.person().put("organisationName", name);
        ((ObjectNode) person.get("name"))
                .put("title", "Mx <b>")
                .put("given", name)
                .put("family", name);
        ((ObjectNode) person.get("address"))
                .put("line1", name)
                .put("line2", name)
                .put("town", name);
        person.withArray("flags").add(name);
        ((ObjectNode) person.withArray("externalIds").get(0)).put("id", name + Samples.unique());
        person.withArray("contactDetails")
                .addObject()
                .put("type", "social")
                .put("value", name)
                .put("preferred", false);
        Answer added = api.post(CUSTOMERS, person).expect(201);
        JsonNode read = api.get(CUSTOMERS + "/" + added.text("/id")).expect(200).json();
        for (String field : new String[] {"name", "organisationName", "contactDetails", "externalIds"}) {
            assertEquals(person.get(field), read.get(field), field);
        }
        assertEquals(name, read.at("/address/line1").asText());
        assertTrue(read.get("flags").toString().contains(person.at("/flags/1").toString()));
    }

    @Test
    void markupInEveryTextOfAContactAndACaseIsKeptExactly() {
        String markup = "<b onclick=\"x()\">&amp;</b> 🦊\n\t\u202E\u202D second line";
        ObjectNode contact = Samples.contactWithCase().put("summary", markup);
        ObjectNode topic = (ObjectNode) contact.withArray("topics").get(0);
        topic.put("question", "<i>why?</i>");
        ObjectNode newCase = (ObjectNode) topic.get("newCase");
        newCase.put("summary", markup);
        ((ObjectNode) newCase.get("details")).put("note", markup);
        ((ObjectNode) newCase.get("location")).put("description", "<u>there</u>");
        Answer logged = api.post("/api/v1/contacts", contact).expect(201);
        assertEquals(markup, logged.text("/summary"));
        assertEquals("<i>why?</i>", logged.text("/topics/0/question"));
        String path = "/api/v1/cases/" + logged.text("/topics/0/case");
        Answer raised = api.get(path).expect(200);
        assertEquals(markup, raised.text("/summary"));
        assertEquals(markup, raised.text("/details/note"));
        assertEquals("<u>there</u>", raised.text("/location/description"));
        api.post(path + "/notes", Samples.object().put("text", markup)).expect(201);
        api.post(path + "/closure", Samples.object().put("reason", "<s>done</s>"))
                .expect(200);
        JsonNode history = api.get(path + "/history").json().at("/items");
        assertEquals(markup, history.at("/1/text").asText());
        assertEquals("<s>done</s>", history.at("/0/text").asText());
    }
}
