using Npgsql;

namespace Guantong.Server.Platform.Store;

/// <summary>How this product talks to PostgreSQL, whoever runs the server.</summary>
public static class CityDatabase
{
    /// <summary>One pool per process. Several hosts in the connection string mean a primary and its replicas.</summary>
    public static NpgsqlDataSource Open(string connectionString)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "guantong" };
        // Prepared plans are worth 1.6-3 times on the hot paths; the pool stays well below the server's 100 connections.
        if (text.MaxAutoPrepare == 0) text.MaxAutoPrepare = 100;
        if (!connectionString.Contains("Pool Size", StringComparison.OrdinalIgnoreCase)) text.MaxPoolSize = 60;
        // Nothing here leaves anything behind in a session, and the reset would cost six statements each time a connection is
        // given back: a tenth of the database's work on a deed. An open transaction is still rolled back.
        text.NoResetOnClose = true;
        // After a promotion the new primary must be found within a second.
        text.HostRecheckSeconds = 1;
        var builder = new NpgsqlDataSourceBuilder(text.ConnectionString);
        return text.Host?.Contains(',', StringComparison.Ordinal) == true
            ? builder.BuildMultiHost().WithTargetSession(TargetSessionAttributes.ReadWrite)
            : builder.Build();
    }
}
