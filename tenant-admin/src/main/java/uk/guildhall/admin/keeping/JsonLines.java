package uk.guildhall.admin.keeping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A noun as JSON Lines: one object a line, with what belongs to it inside. Read a thousand at a time, by key. */
final class JsonLines {
    private static final int PAGE = 1_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Noun noun;
    private final TableView root;
    private final Map<Noun.Part, TableView> parts;
    private final Opener opener;
    private byte[] last;

    /** @param parts those whose tables are there */
    JsonLines(Noun noun, TableView root, Map<Noun.Part, TableView> parts, Opener opener) {
        this.noun = noun;
        this.root = root;
        this.parts = parts;
        this.opener = opener;
    }

    /** Answers the number of lines. */
    long write(Snapshot snapshot, Writer out) throws SQLException, IOException {
        long lines = 0;
        while (true) {
            byte[] before = last;
            Map<String, ObjectNode> page = page(snapshot);
            if (page.isEmpty()) {
                out.flush();
                return lines;
            }
            for (Map.Entry<Noun.Part, TableView> part : parts.entrySet()) {
                fill(snapshot, part.getKey(), part.getValue(), page, before);
            }
            for (ObjectNode one : page.values()) {
                out.write(one.toString());
                out.write('\n');
                lines++;
            }
        }
    }

    private Map<String, ObjectNode> page(Snapshot snapshot) throws SQLException {
        Map<String, ObjectNode> page = new LinkedHashMap<>();
        String after = last == null ? "" : " WHERE `" + noun.key() + "` > ?";
        try (PreparedStatement query = snapshot.connection()
                .prepareStatement(root.select() + after + " ORDER BY `" + noun.key() + "` LIMIT " + PAGE)) {
            if (last != null) {
                setKey(query, 1, last);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    last = row.getBytes(noun.key());
                    page.put(HexFormat.of().formatHex(last), object(row, root));
                }
            }
        }
        for (ObjectNode one : page.values()) {
            parts.keySet().forEach(part -> one.set(part.property(), NODES.arrayNode()));
        }
        return page;
    }

    /** The parts of the whole page in one query; a part of something else among them belongs to no line. */
    private void fill(Snapshot snapshot, Noun.Part part, TableView view, Map<String, ObjectNode> page, byte[] before)
            throws SQLException {
        String range = (before == null ? "" : "`" + part.of() + "` > ? AND ") + "`" + part.of() + "` <= ?";
        try (PreparedStatement query =
                snapshot.connection().prepareStatement(view.select() + " WHERE " + range + view.order())) {
            int parameter = 1;
            if (before != null) {
                setKey(query, parameter++, before);
            }
            setKey(query, parameter, last);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ObjectNode whole = page.get(HexFormat.of().formatHex(row.getBytes(part.of())));
                    if (whole != null) {
                        ((ArrayNode) whole.get(part.property())).add(object(row, view));
                    }
                }
            }
        }
    }

    private void setKey(PreparedStatement query, int parameter, byte[] key) throws SQLException {
        boolean bytes = root.fields().stream()
                .anyMatch(field -> field.column().equals(noun.key()) && field.kind() == Field.Kind.ID);
        if (bytes) {
            query.setBytes(parameter, key);
        } else {
            query.setString(parameter, new String(key, StandardCharsets.UTF_8));
        }
    }

    private ObjectNode object(ResultSet row, TableView view) throws SQLException {
        ObjectNode object = NODES.objectNode();
        for (Field field : view.fields()) {
            object.set(field.name(), field.json(row, opener));
        }
        return object;
    }

    List<TableView> views() {
        List<TableView> views = new ArrayList<>();
        views.add(root);
        views.addAll(parts.values());
        return views;
    }
}
