package uk.guildhall.bench;

import java.nio.charset.StandardCharsets;

/** A request as it goes over the wire, made once so that sending it costs the load tool next to nothing. */
record HttpRequestBytes(byte[] bytes, int expected) {

    static HttpRequestBytes get(String host, String path, String... headers) {
        return of("GET", host, path, null, 200, headers);
    }

    static HttpRequestBytes post(String host, String path, String json, String... headers) {
        return of("POST", host, path, json, 201, headers);
    }

    private static HttpRequestBytes of(
            String method, String host, String path, String json, int expected, String... headers) {
        StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            text.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        byte[] body = json == null ? new byte[0] : json.getBytes(StandardCharsets.UTF_8);
        if (json != null) {
            text.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n");
        }
        text.append("\r\n").append(json == null ? "" : json);
        return new HttpRequestBytes(text.toString().getBytes(StandardCharsets.UTF_8), expected);
    }
}
