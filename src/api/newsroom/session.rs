//! Who is in, and staying in.

use crate::model::{error::AppError, newsroom::session::Here};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// The member who asks, and whose newsroom it is.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/session/get_member")]
pub async fn get_member() -> Result<Here, AppError> {
    let staff = super::super::caller::member().await?;
    let paper = staff.caller.state.config.site.name.clone();
    Ok(Here { paper, member: staff.present.member })
}

/// Signs in without leaving the page, for whoever has work open on it. Without a code, whoever owes one is asked for it:
/// `Invalid { Code, Empty }`. Anybody may try.
#[server(prefix = "/api/v1", endpoint = "newsroom/session/sign_in")]
pub async fn sign_in(email: String, password: String, #[server(default)] code: String) -> Result<(), AppError> {
    use crate::{
        model::{
            error::{Field, Problem},
            newsroom::door::SignInForm,
        },
        server::accounts::sign_in::{Knocked, sign_in},
    };
    let caller = super::super::caller::caller()?;
    let form = SignInForm { email, password, code: Some(code).filter(|code| !code.is_empty()) };
    match caller.answer(sign_in(&caller.state, &caller.visitor(), &form).await)? {
        Knocked::In(cookies) => {
            caller.cookies.add(cookies);
            Ok(())
        }
        Knocked::OwesCode(_) => Err(AppError::Invalid { field: Field::Code, problem: Problem::Empty }),
    }
}

/// Shows once more who one is; for some minutes dangerous things can be done then.
#[server(prefix = "/api/v1", endpoint = "newsroom/session/prove_again")]
pub async fn prove_again(password: String, #[server(default)] code: String) -> Result<(), AppError> {
    use crate::server::accounts::proof;
    let staff = super::super::caller::member().await?;
    let caller = &staff.caller;
    let cookie = proof::prove_again(&caller.state, &staff.doer(), &staff.present, &password, &code).await;
    caller.cookies.add(caller.answer(cookie)?);
    Ok(())
}
