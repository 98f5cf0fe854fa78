package org.opora.referral.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An agency on a real socket that says to every visitor exactly what it is told to say, well-formed or not. */
class RawAgency implements AutoCloseable {

    /** What it says; may take its time. */
    interface Speech {
        void to(OutputStream visitor) throws IOException, InterruptedException;
    }

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Speech speech;

    RawAgency(Speech speech) throws IOException {
        this.speech = speech;
        Thread host = new Thread(this::receive, "raw-agency");
        host.setDaemon(true);
        host.start();
    }

    static RawAgency saying(String answer) throws IOException {
        return new RawAgency(visitor -> visitor.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    int port() {
        return door.getLocalPort();
    }

    /** The first words of each visitor. */
    List<String> heard() {
        return heard;
    }

    private void receive() {
        while (!door.isClosed()) {
            try (Socket visitor = door.accept()) {
                byte[] words = new byte[8192];
                int length = visitor.getInputStream().read(words);
                heard.add(new String(words, 0, Math.max(0, length), StandardCharsets.ISO_8859_1));
                speech.to(visitor.getOutputStream());
            } catch (IOException visitorLeft) {
                continue;
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
