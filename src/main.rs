//! The executable: reads the command line and hands over.

/// Printing a page is thousands of small texts, made on one thread and given back on another.
#[cfg(feature = "ssr")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(feature = "ssr")]
fn main() -> std::process::ExitCode {
    use hocchetaki::server::cli::{self, arguments::Arguments};
    let arguments = <Arguments as clap::Parser>::parse();
    cli::log::start(arguments.log);
    let done = tokio::runtime::Runtime::new()
        .map_err(anyhow::Error::from)
        .and_then(|runtime| runtime.block_on(run(arguments)));
    match done {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("hocchetaki: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(feature = "ssr")]
async fn run(arguments: hocchetaki::server::cli::arguments::Arguments) -> anyhow::Result<()> {
    use hocchetaki::{
        router,
        server::{
            cli::{self, arguments::Command},
            config::{self, Config},
            generated::Wanted,
            opening,
        },
    };
    let file = arguments.config.unwrap_or_else(config::default_file);
    let leptos = || leptos::config::get_configuration(file.to_str()).map(|found| found.leptos_options);
    if let Some(Command::Doctor) = arguments.command {
        let (report, well) = cli::doctor::run(&file, leptos().ok().map(|options| router::build_of(&options))).await;
        print!("{report}");
        return if well { Ok(()) } else { Err(anyhow::anyhow!("something is wrong; see above")) };
    }
    let config = Config::load(&file)?;
    let command = arguments.command.unwrap_or(Command::Serve);
    if let Command::Serve = command {
        let leptos = leptos().map_err(|cause| anyhow::anyhow!("{}: {cause}", file.display()))?;
        let name = config.site.name.clone();
        return router::serve(config, leptos, |address| println!("{name} is at http://{address}")).await;
    }
    let (state, store) = opening::open(config).await?;
    let said = match command {
        Command::Import { file, section, author, bijoy } => {
            cli::import::run(&state, &file, section, author, bijoy).await?
        }
        Command::Export { file } => cli::export::run(&state, &file).await?,
        Command::Demo { articles, comments } => {
            let wanted = articles.map(|articles| Wanted { articles, comments: comments.unwrap_or(0) });
            cli::demo::run(&state, wanted).await?
        }
        Command::User { command } => {
            // What is asked for, not what is told beside it: it can be piped on.
            println!("{}", cli::user::run(&state, command).await?);
            String::new()
        }
        Command::Serve | Command::Doctor => String::new(),
    };
    store.close().await;
    if !said.is_empty() {
        eprintln!("{said}");
    }
    Ok(())
}

#[cfg(not(feature = "ssr"))]
fn main() {}
