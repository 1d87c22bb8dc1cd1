//! Listening, until told to stop.

use std::net::SocketAddr;

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
    let service = router(state).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop).await.map_err(ServeError::Stopped)
}
