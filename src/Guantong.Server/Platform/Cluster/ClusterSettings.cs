using System.Globalization;

namespace Guantong.Server.Platform.Cluster;

/// <summary>
/// The settings a private cluster always starts with (guantong.conf, rewritten at each start). A city's own tuning goes
/// through ALTER SYSTEM, which wins.
/// </summary>
public sealed record ClusterSettings
{
    public int MaxConnections { get; init; } = 100;
    public string SharedBuffers { get; init; } = "256MB";

    /// <summary>Off only for tests, whose data nobody misses.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Libraries that every connection would load for itself; the cluster does not start when one is missing.</summary>
    public string Preload { get; init; } = "";

    public string Text() => string.Create(CultureInfo.InvariantCulture, $"""
        # Written by Guantong at every start. Tune with ALTER SYSTEM instead: it wins over this file.
        listen_addresses = ''
        unix_socket_permissions = 0700
        max_connections = {MaxConnections}
        shared_buffers = {SharedBuffers}
        shared_preload_libraries = '{Preload}'
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        random_page_cost = 1.1
        wal_compression = lz4
        max_wal_size = 2GB
        checkpoint_timeout = 10min
        fsync = {On(Durable)}
        synchronous_commit = {On(Durable)}
        full_page_writes = {On(Durable)}
        cluster_name = 'guantong'
        logging_collector = {On(Durable)}
        log_directory = 'log'
        log_filename = 'postgres-%a.log'
        log_truncate_on_rotation = on
        log_rotation_age = 1d
        log_rotation_size = 0
        log_line_prefix = '%m [%p] %q%a '

        """);

    static string On(bool value) => value ? "on" : "off";
}
