// GNU libmicrohttpd, a web server that calls back, as a module. Only Serving imports it.
#ifndef GONGSHI_CMICROHTTPD_H
#define GONGSHI_CMICROHTTPD_H

#include <microhttpd.h>

/// What a server calls, each with the server's context.
typedef struct {
  /// Decides whether a connection is taken.
  MHD_AcceptPolicyCallback accept;
  /// Is told of a connection that was taken, and before its socket is closed.
  MHD_NotifyConnectionCallback connection;
  /// Is told of the target of a request as it was received.
  void *(*target)(void *context, const char *target, struct MHD_Connection *connection);
  /// Is given the head of a request, then each part of its body, then is to queue the reply.
  MHD_AccessHandlerCallback request;
  /// Is told of the end of a request, with or without a reply.
  MHD_RequestCompletedCallback end;
} gongshi_web_calls;

/// Starts a server that does nothing until it is run, and owns a listening socket from now on.
static inline struct MHD_Daemon *gongshi_web_start(
    int listening, unsigned int connections, size_t memory, const gongshi_web_calls *calls, void *context) {
  return MHD_start_daemon(
      MHD_USE_EPOLL, 0, calls->accept, context, calls->request, context,
      MHD_OPTION_LISTEN_SOCKET, listening,
      MHD_OPTION_CONNECTION_LIMIT, connections,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory,
      MHD_OPTION_NOTIFY_CONNECTION, calls->connection, context,
      MHD_OPTION_URI_LOG_CALLBACK, calls->target, context,
      MHD_OPTION_NOTIFY_COMPLETED, calls->end, context,
      MHD_OPTION_END);
}

/// The socket of a connection; -1 if there is none.
static inline int gongshi_web_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

/// What a server tells of a connection that was taken, and the fields of a request's head; Swift's names for these hang
/// on what else a version has.
static const enum MHD_ConnectionNotificationCode gongshi_web_taken = MHD_CONNECTION_NOTIFY_STARTED;
static const enum MHD_ValueKind gongshi_web_header = MHD_HEADER_KIND;

/// What a reader of a reply's body returns if it cannot go on, see MHD_CONTENT_READER_END_WITH_ERROR, which is a macro.
static const ssize_t gongshi_web_unreadable = MHD_CONTENT_READER_END_WITH_ERROR;

#endif
