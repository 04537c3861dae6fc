package uk.guildhall.web.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import uk.guildhall.crm.council.Problems;
import uk.guildhall.crm.council.Refused;

/**
 * The API's JSON, read strictly: a field that isn't known, a value of another kind, the same field twice are each refused
 * with a pointer to where they stand, rather than guessed at.
 */
@Provider
@Priority(100)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.TYPE})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    private static final Set<Class<?>> RAW = Set.of(String.class, byte[].class);
    private static final ObjectMapper MAPPER = strict();

    /**
     * Reads JSON as one of our records.
     *
     * @throws Refused saying what is wrong and where
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return read(json, MAPPER.constructType(type));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("Not expressible as JSON: " + value.getClass(), ours);
        }
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isOurs(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        // Read whole first: what is wrong with the connection is not to be taken for something wrong with the JSON.
        return read(body.readAllBytes(), MAPPER.constructType(generic));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isOurs(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(write(value));
    }

    private static boolean isOurs(Class<?> type) {
        return !RAW.contains(type)
                && !InputStream.class.isAssignableFrom(type)
                && !StreamingOutput.class.isAssignableFrom(type);
    }

    private static <T> T read(byte[] json, JavaType type) throws IOException {
        Problems problems = new Problems();
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree.isMissingNode() || tree.isNull()) {
                problems.add("", "problem.json");
            }
            new UnknownFields(MAPPER, problems).find(tree, type, "");
            problems.refuseIfAny();
            return MAPPER.readerFor(type).readValue(tree);
        } catch (JsonProcessingException wrong) {
            JsonFaults.add(wrong, problems);
        } catch (CharConversionException notText) {
            problems.add("", "problem.json");
        }
        problems.refuseIfAny();
        throw new IllegalStateException("Refused without a reason");
    }

    private static ObjectMapper strict() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .addModule(new JsonTimes())
                .build();
        var text = mapper.coercionConfigFor(LogicalType.Textual);
        for (CoercionInputShape shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            text.setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }
}
