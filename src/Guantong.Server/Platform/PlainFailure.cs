namespace Guantong.Server.Platform;

/// <summary>
/// Something the operator has to put right. The message is one sentence that says what is wrong and what to do;
/// verbs print it without a stack trace.
/// </summary>
public sealed class PlainFailure(string message, Exception? inner = null) : Exception(message, inner);
