package uk.guildhall.crm.council;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM done inside a token: a fresh 12-byte nonce, then what the token made of the text. */
final class TokenAead implements Aead {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final Provider provider;
    private final SecureRandom random = new SecureRandom();

    TokenAead(SecretKey key, Provider provider) {
        this.key = key;
        this.provider = provider;
    }

    @Override
    public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, associatedData).doFinal(plaintext);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
        if (ciphertext.length < NONCE + TAG_BITS / Byte.SIZE) {
            throw new GeneralSecurityException("Too short for what a token made");
        }
        byte[] nonce = new byte[NONCE];
        ByteBuffer whole = ByteBuffer.wrap(ciphertext).get(nonce);
        byte[] sealed = new byte[whole.remaining()];
        whole.get(sealed);
        return cipher(Cipher.DECRYPT_MODE, nonce, associatedData).doFinal(sealed);
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] associatedData) throws GeneralSecurityException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(associatedData);
            return cipher;
        } catch (RuntimeException gone) {
            // The provider's own way of saying that the token is not there any more.
            throw new GeneralSecurityException(gone);
        }
    }
}
