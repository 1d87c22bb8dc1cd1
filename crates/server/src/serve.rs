//! Listening, until told to stop.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tillit_app::App;
use tillit_app::use_cases::follow_up::rollups;
use tokio::net::TcpListener;

use crate::router;
use crate::state::ServerState;

/// The server cannot start or go on.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address is taken or may not be used.
    #[error("cannot listen on {address}: {source}; choose another with --listen")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        source: std::io::Error,
    },
    /// The connection to the network broke.
    #[error("the server stopped: {0}")]
    Stopped(std::io::Error),
}

/// Listens on an address until `stop` comes, then lets what is under way finish. Calls `ready` once requests are answered.
///
/// # Errors
/// [`ServeError`].
pub async fn serve(
    state: ServerState,
    address: SocketAddr,
    ready: impl FnOnce(SocketAddr),
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    let listen = |source| ServeError::Listen { address, source };
    let listener = TcpListener::bind(address).await.map_err(listen)?;
    ready(listener.local_addr().map_err(listen)?);
    let counting = tokio::spawn(count_ahead(state.app.clone()));
    let service = router(state).into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, service).with_graceful_shutdown(stop).await.map_err(ServeError::Stopped);
    counting.abort();
    served
}

/// After a bite of counting the server is left alone for so many times as long as the bite took: counting never takes more than a
/// quarter of a processor from those who wait for an answer.
const REST: u32 = 3;

/// So often it is looked whether something has become stale.
const LOOK: Duration = Duration::from_millis(500);

/// Counts for follow-up, in small bites, what has become stale and what somebody is likely to ask for.
async fn count_ahead(app: App) {
    loop {
        let began = Instant::now();
        let pause = match rollups::bite(&app).await {
            Ok(true) => began.elapsed().saturating_mul(REST),
            Ok(false) => LOOK,
            Err(error) => {
                // Whoever asks counts for themselves, and is told what is wrong.
                tracing::warn!(%error, "follow-up could not be counted ahead");
                Duration::from_secs(60)
            }
        };
        tokio::time::sleep(pause).await;
    }
}
