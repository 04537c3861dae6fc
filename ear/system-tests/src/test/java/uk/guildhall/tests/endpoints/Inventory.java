package uk.guildhall.tests.endpoints;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.guildhall.crm.access.Open;
import uk.guildhall.crm.access.Requires;

/** Reads from the built classes which endpoints there are. */
final class Inventory {
    private Inventory() {}

    /**
     * @param one any class of the war
     * @param context where the war is mounted; empty for the root
     */
    static Set<Endpoint> of(Class<?> one, String context) throws Exception {
        Set<Endpoint> found = new TreeSet<>();
        for (String name : classNames(one)) {
            Class<?> type = Class.forName(name, false, one.getClassLoader());
            if (type.isAnnotationPresent(Path.class)) {
                for (Method method : type.getDeclaredMethods()) {
                    verb(method).ifPresent(verb -> found.add(endpoint(verb, context, type, method)));
                }
            }
        }
        return found;
    }

    private static Endpoint endpoint(String verb, String context, Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path =
                context + "/" + type.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        String tidy = path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        // The server itself sends whoever asks for a war without the stroke to the address with it.
        String address = tidy.equals(context) ? context + "/" : tidy;
        return new Endpoint(verb, address, permission(type, method));
    }

    private static String permission(Class<?> type, Method method) {
        if (method.isAnnotationPresent(Requires.class)) {
            return method.getAnnotation(Requires.class).value();
        } else if (method.isAnnotationPresent(Open.class)) {
            return Endpoint.OPEN;
        } else if (type.isAnnotationPresent(Requires.class)) {
            return type.getAnnotation(Requires.class).value();
        }
        return type.isAnnotationPresent(Open.class) ? Endpoint.OPEN : "NOBODY";
    }

    private static java.util.Optional<String> verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return java.util.Optional.of(verb.value());
            }
        }
        return java.util.Optional.empty();
    }

    private static Set<String> classNames(Class<?> one) throws Exception {
        URI source = one.getProtectionDomain().getCodeSource().getLocation().toURI();
        java.nio.file.Path place = Paths.get(source);
        if (Files.isDirectory(place)) {
            return classNames(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return classNames(jar.getPath("/"));
        }
    }

    private static Set<String> classNames(java.nio.file.Path root) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<java.nio.file.Path> files = Files.walk(root)) {
            files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.startsWith("uk/guildhall/") && file.endsWith(".class"))
                    .filter(file -> !file.contains("/jte/") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .forEach(names::add);
        }
        return names;
    }
}
