//! `hocchetaki user`: the first member of the newsroom, and help for who is locked out.

use super::arguments::UserCommand;
use crate::{
    i18n::Texts,
    model::newsroom::member::{MemberId, Sections},
    server::{
        accounts::{
            Doer,
            invitation::{Invited, Joining, accept, invite, reset},
        },
        error::Failure,
        state::AppState,
    },
};
use anyhow::{Context, anyhow};
use std::{fmt::Write, io::Read};

/// Members are read so many at once.
const AT_ONCE: u32 = 200;

/// Does it, and says what came of it.
pub async fn run(state: &AppState, command: UserCommand) -> anyhow::Result<String> {
    match command {
        UserCommand::Add { email, name, role, password_stdin } => {
            let name = name.unwrap_or_else(|| email.split('@').next().unwrap_or_default().to_owned());
            let language = state.config.site.language;
            let joining = Joining { email, name, role, sections: Sections::All, language };
            let invited = told(state, invite(state, &Doer::command_line(), joining).await)?;
            finish(state, invited, password_stdin).await
        }
        UserCommand::Reset { email, password_stdin } => {
            let invited = told(state, reset(state, &Doer::command_line(), &email).await)
                .with_context(|| format!("the member {email:?} cannot be helped"))?;
            finish(state, invited, password_stdin).await
        }
        UserCommand::List => list(state).await,
    }
}

async fn finish(state: &AppState, invited: Invited, password_stdin: bool) -> anyhow::Result<String> {
    if !password_stdin {
        return Ok(format!("this link opens once, to choose a password:\n{}", invited.link(state)));
    }
    let mut password = String::new();
    std::io::stdin().read_to_string(&mut password).context("no password could be read from standard input")?;
    let password = password.trim_end_matches(['\r', '\n']);
    told(state, accept(state, &Doer::command_line(), &invited.token, password).await)
        .with_context(|| format!("the password was not taken; choose one by this link:\n{}", invited.link(state)))?;
    Ok("the password is set".to_owned())
}

async fn list(state: &AppState) -> anyhow::Result<String> {
    let (mut text, mut after) = (String::new(), None::<(String, MemberId)>);
    loop {
        let members = state.store.members(after, AT_ONCE).await?;
        for listed in &members {
            let member = &listed.member;
            let standing = match (listed.is_suspended, listed.has_password) {
                (true, _) => "suspended",
                (false, false) => "has not chosen a password",
                (false, true) => "active",
            };
            writeln!(text, "{}\t{}\t{}\t{standing}", member.email, member.role, member.name)?;
        }
        match members.last() {
            Some(last) if members.len() == AT_ONCE as usize => after = Some((last.member.name.clone(), last.member.id)),
            _ => break,
        }
    }
    Ok(if text.is_empty() { "there are no members yet".to_owned() } else { text.trim_end().to_owned() })
}

/// A refusal as a sentence.
fn told<T>(state: &AppState, done: Result<T, Failure>) -> anyhow::Result<T> {
    done.map_err(|failure| match failure {
        Failure::Refused(error) => anyhow!(Texts(state.config.site.language).staff_error(&error)),
        failure => failure.into(),
    })
}
