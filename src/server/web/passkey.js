// Passkeys in a browser: asks its authenticators what the server asks, and hands on what they answer. The server's questions and answers are the JSON of
// Web Authentication Level 3 (§5.1.8 to §5.1.10); older browsers have no reader for it, so it is read here.

const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));

const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

const named = list => list.map(one => ({ ...one, id: bytes(one.id) }));

/** A new passkey. */
async function make(question) {
  const { challenge, user, excludeCredentials } = question;
  const publicKey = {
    ...question,
    challenge: bytes(challenge),
    user: { ...user, id: bytes(user.id) },
    excludeCredentials: named(excludeCredentials),
  };
  const { response } = await navigator.credentials.create({ publicKey });
  return { response: { clientDataJSON: text(response.clientDataJSON), attestationObject: text(response.attestationObject) } };
}

/** A signature of a passkey. */
async function sign(question) {
  const { challenge, allowCredentials } = question;
  const publicKey = { ...question, challenge: bytes(challenge), allowCredentials: named(allowCredentials) };
  const { rawId, response } = await navigator.credentials.get({ publicKey });
  return {
    rawId: text(rawId),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: response.userHandle?.byteLength ? text(response.userHandle) : null,
    },
  };
}

// In the newsroom: an element that asks as soon as it stands on the page, tells what came of it, and goes.
customElements.define('hk-passkey', class extends HTMLElement {
  async connectedCallback() {
    const ask = this.getAttribute('ceremony') === 'make' ? make : sign;
    let detail;
    try {
      detail = JSON.stringify(await ask(JSON.parse(this.getAttribute('question'))));
    } catch (failure) {
      detail = failure.name;
    }
    this.dispatchEvent(new CustomEvent('hk-answer', { detail }));
    this.remove();
  }
});

// At the door: a form that is of no use without this script shows itself, and is sent with the answer.
for (const form of document.querySelectorAll('form[data-question]')) {
  if (!window.PublicKeyCredential) continue;
  const [button, failed] = [form.querySelector('button'), form.querySelector('[role="alert"]')];
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    failed.textContent = '';
    try {
      const asked = await fetch(form.dataset.question, { method: 'POST' });
      form.elements.answer.value = JSON.stringify(await sign(await asked.json()));
      form.submit();
    } catch {
      failed.textContent = form.dataset.failed;
    }
    button.disabled = false;
  });
}
