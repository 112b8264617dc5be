//! Members of the newsroom in the tests.

use crate::{
    page::Page,
    site::{FORM, TestSite, form},
};
use axum::{
    body::Body,
    http::{Method, Request, header::COOKIE},
};
use hocchetaki::{
    model::{
        newsroom::{member::Sections, role::Role},
        site::Locale,
    },
    server::accounts::{
        Doer,
        invitation::{Joining, accept, invite},
    },
};

/// Everybody's password.
pub const PASSWORD: &str = "ইলিশ-ঘড়ি-রংধনু-৪২";

/// The address of somebody with this role.
pub fn email(role: Role) -> String {
    format!("{role}@paper.example")
}

/// Somebody who has chosen a password and is not signed in.
pub async fn join(site: &TestSite, role: Role) {
    let joining = Joining {
        email: email(role),
        name: format!("সদস্য {role}"),
        role,
        sections: Sections::All,
        language: Locale::Bn,
    };
    let invited = invite(&site.state, &Doer::command_line(), joining).await.unwrap();
    accept(&site.state, &Doer::command_line(), &invited.token, PASSWORD).await.unwrap();
}

/// Sends the form of the door.
pub async fn knock(site: &TestSite, email: &str, password: &str) -> Page {
    site.post("/newsroom/sign-in", &[("email", email), ("password", password)]).await
}

/// Somebody who is signed in.
pub struct Staff<'s> {
    site: &'s TestSite,
    /// As the browser sends it.
    pub cookie: String,
}

impl<'s> Staff<'s> {
    /// Joins and signs in.
    pub async fn new(site: &'s TestSite, role: Role) -> Self {
        join(site, role).await;
        Self::enters(site, role).await
    }

    /// Signs in.
    pub async fn enters(site: &'s TestSite, role: Role) -> Self {
        let page = knock(site, &email(role), PASSWORD).await;
        assert_eq!(page.status, 303, "{}", page.html());
        Self { site, cookie: cookie(&page) }
    }

    /// Whoever holds these cookies.
    pub fn holding(site: &'s TestSite, cookie: impl Into<String>) -> Self {
        Self { site, cookie: cookie.into() }
    }

    /// Sends a request with the session's cookie.
    pub async fn send(&self, mut request: Request<Body>) -> Page {
        request.headers_mut().insert(COOKIE, self.cookie.parse().unwrap());
        self.site.send(request).await
    }

    /// Asks for an address.
    pub async fn get(&self, path: &str) -> Page {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.send(form(path, fields)).await
    }

    /// Calls a server function with these arguments: JSON, or as a form is written.
    pub async fn call(&self, method: &Method, path: &str, arguments: &str) -> Page {
        let builder = Request::builder().method(method).header("sec-fetch-site", "same-origin");
        let request = if *method == Method::GET {
            builder.uri(format!("{path}?{arguments}")).body(Body::empty())
        } else {
            let kind = if arguments.starts_with('{') { "application/json" } else { FORM };
            let builder = builder.header("content-type", kind);
            builder.uri(path).body(Body::from(arguments.to_owned()))
        };
        self.send(request.unwrap()).await
    }
}

/// The cookies that an answer sets, as the browser sends them back.
pub fn cookie(page: &Page) -> String {
    let set = page.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap().split(';').next().unwrap());
    set.collect::<Vec<_>>().join("; ")
}
