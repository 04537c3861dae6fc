package uk.guildhall.admin.keeping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import uk.guildhall.crm.tenancy.Ids;

/**
 * A column as it is handed out: what it is called, and how its value is written.
 *
 * @param sealedIn the table, where the value may lie in the sealed column beside it instead; otherwise null
 */
record Field(String name, String column, Kind kind, String type, String sealedIn) {
    static final String SEALED = "sealed_";
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Kept as JSON in the database; the audit's is text, as the chain was made over it. */
    private static final Set<String> KEPT_AS_JSON = Set.of("council_service.fields", "case_file.details");

    enum Kind {
        ID("a UUID"),
        HEX("bytes in hexadecimal"),
        BASE64("bytes in base64"),
        FLAG("true or false"),
        NUMBER("a number"),
        MOMENT("a moment, UTC, ISO 8601"),
        DAY("a day, ISO 8601"),
        JSON("JSON"),
        SEALED("text, decrypted"),
        TEXT("text");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** @param sealable whether the value may lie in the sealed column beside it instead */
    static Field of(String table, Column column, boolean sealable) {
        if (table.equals("customer_secret") && column.name().equals("sealed")) {
            return new Field("value", column.name(), Kind.SEALED, column.type(), null);
        }
        return new Field(
                camel(column.name()), column.name(), kind(table, column), column.type(), sealable ? table : null);
    }

    private static Kind kind(String table, Column column) {
        String type = column.type().toLowerCase(Locale.ROOT);
        if (type.equals("binary(16)")) {
            return Kind.ID;
        } else if (column.isBytes()) {
            return type.startsWith("binary") ? Kind.HEX : Kind.BASE64;
        } else if (type.equals("tinyint(1)")) {
            return Kind.FLAG;
        } else if (type.matches("(tinyint|smallint|int|bigint|decimal).*")) {
            return Kind.NUMBER;
        } else if (type.startsWith("datetime")) {
            return Kind.MOMENT;
        } else if (type.equals("date")) {
            return Kind.DAY;
        }
        return KEPT_AS_JSON.contains(table + "." + column.name()) ? Kind.JSON : Kind.TEXT;
    }

    /** As text, for a table; null where there is nothing. */
    String text(ResultSet row, Opener opener) throws SQLException {
        byte[] sealed = isSealable() ? row.getBytes(sealedColumn()) : null;
        return sealed == null
                ? plain(row, opener)
                : opener.in(sealedIn).open(sealed, Ids.of(row.getBytes("id")), column);
    }

    String sealedColumn() {
        return SEALED + column;
    }

    boolean isSealable() {
        return sealedIn != null;
    }

    private String plain(ResultSet row, Opener opener) throws SQLException {
        return switch (kind) {
            case ID, HEX, BASE64 -> bytes(row.getBytes(column));
            case FLAG -> row.getString(column) == null ? null : String.valueOf(row.getBoolean(column));
            case MOMENT -> moment(row.getString(column));
            case SEALED -> opener.open(row.getBytes(column), Ids.of(row.getBytes("id")), row.getString("field"));
            default -> row.getString(column);
        };
    }

    JsonNode json(ResultSet row, Opener opener) throws SQLException {
        String text = text(row, opener);
        if (text == null) {
            return NODES.nullNode();
        }
        return switch (kind) {
            case FLAG -> NODES.booleanNode(Boolean.parseBoolean(text));
            case NUMBER -> NODES.numberNode(new BigDecimal(text));
            case JSON -> tree(text);
            default -> NODES.textNode(text);
        };
    }

    private String bytes(byte[] value) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case ID -> Ids.of(value).toString();
            case HEX -> HexFormat.of().formatHex(value);
            default -> Base64.getEncoder().encodeToString(value);
        };
    }

    private static String moment(String value) {
        return value == null ? null : value.replace(' ', 'T') + "Z";
    }

    private static JsonNode tree(String text) {
        try {
            return text.isBlank() ? NODES.nullNode() : JSON.readTree(text);
        } catch (IOException notJson) {
            return NODES.textNode(text);
        }
    }

    private static String camel(String column) {
        StringBuilder camel = new StringBuilder();
        for (String part : column.split("_")) {
            camel.append(camel.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return camel.toString();
    }
}
