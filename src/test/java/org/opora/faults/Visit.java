package org.opora.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request to an agency, read whole, with the socket on which it is to be answered.
 *
 * @param headers by name in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Visit(String method, String path, Map<String, String> headers, byte[] body, Socket socket) {

    static Visit read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        String[] request = line(in).split(" ");
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Visit(request[0], request[1], headers, in.readNBytes(length), socket);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0) {
                throw new IOException("the visitor left in the middle of a line");
            }
            line.append((char) sign);
        }
        return line.toString().strip();
    }

    /** Code of the agency, the first part of the path. */
    String agency() {
        return path.split("[/?]")[1];
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** True if it wants something changed, rather than asks how things stand. */
    boolean isWrite() {
        return !method.equals("GET");
    }

    void say(byte[] words) throws IOException {
        socket.getOutputStream().write(words);
        socket.getOutputStream().flush();
    }

    void say(String words) throws IOException {
        say(words.getBytes(StandardCharsets.UTF_8));
    }
}
