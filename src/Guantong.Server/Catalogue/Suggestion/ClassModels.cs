using System.Text.Json;
using Guantong.Domain.Catalogue.Suggestion;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Catalogue.Suggestion;

/// <summary>What the labels of a model are.</summary>
public enum LabelKind
{
    Type,
    Class,
}

/// <summary>A model that was trained, and what it was trained on.</summary>
public sealed record TrainedModel(long Id, LabelKind Labels, ClassModel Model);

/// <summary>The trained models of a city; the newest that reads texts as this program does is used.</summary>
public sealed class ClassModels(NpgsqlDataSource database, TimeProvider time)
{
    public async Task<long> AddAsync(ClassModel model, LabelKind labels, Quality measured, string source, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            "insert into catalogue.class_model (made_at, features, labels, source, texts, quality, model) values ($1, $2, $3, $4, $5, $6, $7) returning id");
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = TextFeatures.Version });
        command.Parameters.Add(new() { Value = labels == LabelKind.Type ? "type" : "class" });
        command.Parameters.Add(new() { Value = source });
        command.Parameters.Add(new() { Value = measured.Texts });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(measured, JsonSerializerOptions.Web), NpgsqlDbType = NpgsqlDbType.Json });
        command.Parameters.Add(new() { Value = ModelBytes.Write(model) });
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>The newest model's number, or null when none was trained.</summary>
    public async Task<long?> NewestAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select max(id) from catalogue.class_model where features = $1");
        command.Parameters.Add(new() { Value = TextFeatures.Version });
        return await command.ExecuteScalarAsync(cancel) as long?;
    }

    public async Task<TrainedModel> ReadAsync(long id, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select labels, model from catalogue.class_model where id = $1");
        command.Parameters.Add(new() { Value = id });
        await using var r = await command.ExecuteReaderAsync(cancel);
        if (!await r.ReadAsync(cancel)) throw new InvalidOperationException($"There is no class model {id}.");
        return new TrainedModel(id, r.GetString(0) == "type" ? LabelKind.Type : LabelKind.Class, ModelBytes.Read(r.GetFieldValue<byte[]>(1)));
    }
}
