//! The second factor: codes of an authenticator app, and recovery codes for who has lost it.

use super::{Doer, Present, token, totp};
use crate::{
    model::{
        error::{AppError, Field, Problem},
        newsroom::account::Enrolment,
    },
    server::{
        doorkeeper::{attempts::Trier, passwords::Unworkable},
        error::Failure,
        state::AppState,
        store::{member::Credentials, session::SecondProof},
    },
};
use base64::{Engine, prelude::BASE64_STANDARD};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use qrcode::{QrCode, render::svg};
use serde_json::json;

/// Recovery codes that a member gets.
const CODES: usize = 10;

/// Bytes of one: sixteen letters, far too many to try.
const CODE_BYTES: usize = 10;

/// What the code proves, if it is one of the member's. Tries are counted with the member.
pub(super) fn proof(state: &AppState, of: &Credentials, typed: &str) -> Result<SecondProof, AppError> {
    let triers = [Trier::Code(of.member.id.0)];
    state.doorkeeper.attempts.begin(&triers, state.clock.now())?;
    let proof = proven_by(state, of, typed)?;
    state.doorkeeper.attempts.succeed(&triers);
    Ok(proof)
}

fn proven_by(state: &AppState, of: &Credentials, typed: &str) -> Result<SecondProof, AppError> {
    let problem = if typed.trim().is_empty() { Problem::Empty } else { Problem::Wrong };
    let wrong = AppError::Invalid { field: Field::Code, problem };
    let secret = of.totp_secret.as_deref().ok_or(AppError::Forbidden)?;
    let recovery = plain(typed);
    if recovery.len() == CODE_BYTES * 8 / 5 {
        return Ok(SecondProof::Recovery(token::hash(&recovery)));
    }
    totp::step_of(secret, typed, state.clock.now(), of.totp_step).map(SecondProof::Step).ok_or(wrong)
}

/// A new secret for an app. It counts when a code of it has been shown.
pub fn enrol(state: &AppState, present: &Present) -> Result<Enrolment, Failure> {
    present.proven(state)?;
    let key = totp::base32(&totp::secret()?);
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let (paper, member) = (encoded(&state.config.site.name), encoded(&present.member.email));
    let address = format!("otpauth://totp/{paper}:{member}?secret={key}&issuer={paper}");
    let picture = picture(&address).ok_or(Unworkable)?;
    Ok(Enrolment { key, address, picture })
}

/// Takes the secret whose code is shown, and answers with recovery codes, which are told once.
pub async fn confirm(
    state: &AppState,
    doer: &Doer,
    present: &Present,
    key: &str,
    code: &str,
) -> Result<Vec<String>, Failure> {
    present.proven(state)?;
    let secret = totp::from_base32(key).ok_or(AppError::Malformed)?;
    if totp::step_of(&secret, code, state.clock.now(), 0).is_none() {
        return Err(AppError::Invalid { field: Field::Code, problem: Problem::Wrong }.into());
    }
    keep(state, doer, present, &secret, "second_factor.set").await
}

/// New recovery codes; the old ones open nothing any more.
pub async fn renew_codes(state: &AppState, doer: &Doer, present: &Present) -> Result<Vec<String>, Failure> {
    present.proven(state)?;
    let found = state.store.credentials_of(present.member.id).await?;
    let secret = found.and_then(|found| found.totp_secret).ok_or(AppError::Conflict)?;
    keep(state, doer, present, &secret, "second_factor.codes").await
}

/// From now on the password is enough.
pub async fn remove(state: &AppState, doer: &Doer, present: &Present) -> Result<(), Failure> {
    present.proven(state)?;
    let act = doer.act(state, "second_factor.removed", &present.member.email, json!({}));
    Ok(state.store.set_second_factor(present.member.id, None, &[], &act).await?)
}

async fn keep(
    state: &AppState,
    doer: &Doer,
    present: &Present,
    secret: &[u8],
    act: &'static str,
) -> Result<Vec<String>, Failure> {
    let codes = (0..CODES).map(|_| recovery_code()).collect::<Result<Vec<_>, _>>()?;
    let hashes: Vec<_> = codes.iter().map(|code| token::hash(&plain(code))).collect();
    let act = doer.act(state, act, &present.member.email, json!({}));
    state.store.set_second_factor(present.member.id, Some(secret), &hashes, &act).await?;
    Ok(codes)
}

/// Four groups of four letters.
fn recovery_code() -> Result<String, Unworkable> {
    let mut bytes = [0; CODE_BYTES];
    getrandom::fill(&mut bytes).map_err(|_| Unworkable)?;
    let letters: Vec<char> = totp::base32(&bytes).to_lowercase().chars().collect();
    Ok(letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
}

/// A recovery code as it is compared.
fn plain(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
}

fn picture(address: &str) -> Option<String> {
    let code = QrCode::new(address).ok()?;
    let svg = code.render::<svg::Color<'_>>().min_dimensions(240, 240).build();
    Some(format!("data:image/svg+xml;base64,{}", BASE64_STANDARD.encode(svg)))
}
