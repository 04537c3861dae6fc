package uk.guildhall.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.guildhall.tests.support.Answer;
import uk.guildhall.tests.support.Api;
import uk.guildhall.tests.support.CouncilAtWork;

class PagingTest {
    private final Api api = Samples.program();

    @Test
    void contactsComeByKeyNewestFirstAndNoneTwiceWhateverIsAddedMeanwhile() {
        String customer =
                api.post("/api/v1/customers", Samples.person()).expect(201).text("/id");
        List<String> logged = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            // All at the same moment: the id decides.
            ObjectNode contact = Samples.contact().put("customer", customer);
            logged.add(api.post("/api/v1/contacts", contact).expect(201).text("/id"));
        }
        Collections.sort(logged, Collections.reverseOrder());
        String path = "/api/v1/contacts?limit=3&customer=" + customer;
        Answer first = api.get(path).expect(200);
        api.post("/api/v1/contacts", Samples.contact().put("customer", customer))
                .expect(201);
        Answer second = api.get(path + "&after=" + first.text("/next")).expect(200);
        Answer third = api.get(path + "&after=" + second.text("/next")).expect(200);
        List<String> seen = new ArrayList<>();
        for (Answer page : List.of(first, second, third)) {
            page.json().at("/items").forEach(item -> seen.add(item.get("id").asText()));
        }
        assertEquals(logged, seen);
        assertTrue(third.json().get("next").isNull());
    }

    @Test
    void customersAndOpenCasesAndHistoriesAreReadToTheEndInPages() {
        Answer opened = api.post("/api/v1/cases", Samples.aCase()).expect(201);
        for (int i = 0; i < 4; i++) {
            api.post("/api/v1/customers", Samples.person()).expect(201);
            api.post("/api/v1/cases", Samples.aCase()).expect(201);
            api.post("/api/v1/cases", Samples.object().put("service", "council-tax"))
                    .expect(201);
            api.post(
                            "/api/v1/cases/" + opened.text("/reference") + "/notes",
                            Samples.object().put("text", "n" + i))
                    .expect(201);
        }
        assertReadToTheEnd("/api/v1/customers?limit=3", "/api/v1/customers?limit=100");
        assertReadToTheEnd("/api/v1/cases?open=true&limit=3", "/api/v1/cases?open=true&limit=100");
        assertReadToTheEnd("/api/v1/cases?limit=3", "/api/v1/cases?limit=100");
        String history = "/api/v1/cases/" + opened.text("/reference") + "/history";
        assertReadToTheEnd(history + "?limit=2", history + "?limit=100");
        assertEquals(5, api.get(history).json().at("/items").size());
    }

    private void assertReadToTheEnd(String small, String large) {
        List<String> ids = all(small);
        assertEquals(ids.size(), new TreeSet<>(ids).size(), "something came twice in " + small);
        assertEquals(all(large), ids);
    }

    private List<String> all(String path) {
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            Answer page = api.get(path + (next == null ? "" : "&after=" + next)).expect(200);
            page.json().at("/items").forEach(item -> ids.add(item.get("id").asText()));
            next = page.text("/next");
        } while (next != null && ids.size() < 5000);
        return ids;
    }

    @Test
    void aLimitIsFrom1To100() {
        for (String path : new String[] {"customers", "contacts", "cases", "services", "events"}) {
            for (String limit : new String[] {"0", "101", "-1", "ten", "1e1", "99999999999"}) {
                api.get("/api/v1/" + path + "?limit=" + limit).expectRefusal(400, "/limit");
            }
            api.get("/api/v1/" + path + "?limit=100").expect(200);
            api.get("/api/v1/" + path + "?limit=1").expect(200);
        }
    }

    @Test
    void aPlaceInAListThatWasTamperedWithOrIsAnotherListsIsRefused() {
        for (int i = 0; i < 2; i++) {
            api.post("/api/v1/contacts", Samples.contact()).expect(201);
            api.post("/api/v1/customers", Samples.person()).expect(201);
            api.post("/api/v1/cases", Samples.aCase()).expect(201);
        }
        String contacts = api.get("/api/v1/contacts?limit=1").text("/next");
        String customers = api.get("/api/v1/customers?limit=1").text("/next");
        char first = contacts.charAt(3) == 'A' ? 'B' : 'A';
        String tampered = contacts.substring(0, 3) + first + contacts.substring(4);
        for (String after : new String[] {"", "x", "%25", tampered, contacts + "A", customers}) {
            api.get("/api/v1/contacts?after=" + after).expectRefusal(400, "/after");
        }
        api.get("/api/v1/customers?after=" + contacts).expectRefusal(400, "/after");
        api.get("/api/v1/cases?after=" + contacts).expectRefusal(400, "/after");
        api.get("/api/v1/services?after=" + contacts).expectRefusal(400, "/after");
        String cases = api.get("/api/v1/cases?limit=1").text("/next");
        api.get("/api/v1/cases?open=true&after=" + cases).expectRefusal(400, "/after");
        api.get("/api/v1/customers?q=smith&after=" + customers).expectRefusal(400, "/after");
    }

    @Test
    void aLongPageCostsNoMoreQueriesThanAShortOne() {
        for (int i = 0; i < 30; i++) {
            api.post("/api/v1/customers", Samples.person()).expect(201);
            api.post("/api/v1/contacts", Samples.contactWithCase()).expect(201);
        }
        for (String list : new String[] {"customers", "contacts", "cases", "cases?open=true", "events"}) {
            String path = "/api/v1/" + list + (list.contains("?") ? "&" : "?");
            api.get(path + "limit=1").expect(200);
            long few = fewestQueries(path + "limit=2");
            long many = fewestQueries(path + "limit=30");
            // One more where the longer page shows a case that somebody works on, whose name is then read.
            assertTrue(many <= few + 1, list + ": " + few + " queries for 2 rows, " + many + " for 30");
            assertTrue(many <= 14, list + ": " + many + " queries");
        }
    }

    /** Of several readings the one that nothing else in the server happened beside. */
    private long fewestQueries(String path) {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long before = queries();
            api.get(path).expect(200);
            fewest = Math.min(fewest, queries() - before);
        }
        return fewest;
    }

    private static long queries() {
        return Long.parseLong(CouncilAtWork.home()
                .rows("SHOW GLOBAL STATUS LIKE 'Com_select'")
                .get(0)
                .get(1)
                .toString());
    }
}
