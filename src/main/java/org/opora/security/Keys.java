package org.opora.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The two keysets of an installation: one encrypts fields, one makes them findable. */
record Keys(Aead fields, PrfSet index) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Keys of(KeyProperties properties) {
        Path file = properties.file();
        if (file == null || file.toString().isBlank()) {
            throw new KeysMissing("no key file is set");
        }
        try {
            AeadConfig.register();
            PrfConfig.register();
            if (!Files.exists(file)) {
                create(file, properties.create());
            }
            JsonNode keysets = JSON.readTree(file.toFile());
            return new Keys(
                    handle(keysets, "fields").getPrimitive(RegistryConfiguration.get(), Aead.class),
                    handle(keysets, "index").getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new KeysMissing("the key file " + file + " holds no usable keys");
        }
    }

    private static KeysetHandle handle(JsonNode keysets, String name) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(keysets.path(name).toString(), InsecureSecretKeyAccess.get());
    }

    private static void create(Path file, boolean allowed) throws IOException, GeneralSecurityException {
        if (!allowed) {
            throw new KeysMissing("the key file " + file + " does not exist");
        }
        ObjectNode keysets = JSON.createObjectNode();
        keysets.set("fields", keyset(PredefinedAeadParameters.AES256_GCM));
        keysets.set(
                "index",
                keyset(HmacPrfParameters.builder()
                        .setKeySizeBytes(32)
                        .setHashType(HmacPrfParameters.HashType.SHA256)
                        .build()));
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        if (absolute.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(absolute, keysets.toPrettyString());
    }

    private static JsonNode keyset(Parameters parameters) throws GeneralSecurityException, IOException {
        return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get()));
    }
}
