/* Passkeys: the browser makes or proves one, and the form takes what it says back to us. */

const bytes = (text) => Uint8Array.from(
  atob(text.replace(/-/g, '+').replace(/_/g, '/')),
  (symbol) => symbol.charCodeAt(0),
);
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, '-')
  .replace(/\//g, '_')
  .replace(/=+$/, '');
const known = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

async function made({ publicKey }) {
  const { response, ...credential } = described(await navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: bytes(publicKey.challenge),
      user: { ...publicKey.user, id: bytes(publicKey.user.id) },
      excludeCredentials: known(publicKey.excludeCredentials),
    },
  }));
  return {
    ...credential,
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  };
}

async function proved({ publicKey }) {
  const { response, ...credential } = described(await navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: bytes(publicKey.challenge),
      allowCredentials: known(publicKey.allowCredentials),
    },
  }));
  return {
    ...credential,
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : null,
    },
  };
}

function described(credential) {
  return {
    id: credential.id,
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: credential.response,
  };
}

function enliven(form) {
  const told = form.querySelector('[data-passkey-told]');
  if (!window.PublicKeyCredential) {
    told.textContent = form.dataset.none;
    form.querySelector('button').hidden = true;
    return;
  }
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    told.textContent = '';
    try {
      const options = JSON.parse(form.dataset.options);
      const answer = await (form.dataset.passkey === 'make' ? made(options) : proved(options));
      form.elements.credential.value = JSON.stringify(answer);
      form.submit();
    } catch {
      told.textContent = form.dataset.failed;
      form.querySelector('button').focus();
    }
  });
}

document.querySelectorAll('form[data-passkey]').forEach(enliven);
