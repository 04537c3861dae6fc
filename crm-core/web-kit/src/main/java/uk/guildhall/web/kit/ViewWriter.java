package uk.guildhall.web.kit;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Renders a {@link View} with the templates of one war. A page is rendered whole before its first byte leaves, so a
 * mistake in a template becomes an error page and not half a page.
 */
public abstract class ViewWriter implements MessageBodyWriter<View> {

    public static final String HTML = "text/html; charset=utf-8";

    private final TemplateEngine templates;

    /** @param packageName the package that the war's templates were generated into */
    protected ViewWriter(ClassLoader war, String packageName) {
        templates = TemplateEngine.createPrecompiled(null, ContentType.Html, war, packageName);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return View.class == type;
    }

    @Override
    public void writeTo(
            View view,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render(view.template(), view.page(), html);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, HTML);
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, html.getContentLength());
        html.writeTo(out);
    }
}
