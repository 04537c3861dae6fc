package uk.guildhall.web.kit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** Moments in JSON as RFC 3339, read with any offset and written in UTC; days as {@code 2026-11-24}. */
class JsonTimes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    JsonTimes() {
        add(Instant.class, text -> OffsetDateTime.parse(text).toInstant());
        add(LocalDate.class, LocalDate::parse);
    }

    private <T> void add(Class<T> type, Function<String, T> parse) {
        addSerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider context) throws IOException {
                json.writeString(value.toString());
            }
        });
        addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                String text = json.getValueAsString();
                if (!json.currentToken().isScalarValue() || text == null) {
                    return type.cast(context.handleUnexpectedToken(type, json));
                }
                try {
                    return parse.apply(text);
                } catch (DateTimeException e) {
                    throw context.weirdStringException(text, type, "not a date or time");
                }
            }
        });
    }
}
