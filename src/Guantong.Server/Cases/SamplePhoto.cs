using Guantong.Domain.Basics;
using Guantong.Server.Files;
using Guantong.Server.People;

namespace Guantong.Server.Cases;

/// <summary>
/// A drawn photo that is received like any other and that examples of deeds may name, so that a script can walk a case by
/// the open deeds alone. Only a demonstration has one; elsewhere examples that need a photo are left out.
/// </summary>
public sealed class SamplePhoto(PeopleDirectory people, FileStore files)
{
    volatile string? _hash;

    public PhotoHash? Hash => _hash is { } hash ? new PhotoHash(hash) : null;

    /// <summary>Receives the photo once, when this city is a demonstration.</summary>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        if (people.City is not { Demo: true } || _hash is not null) return;
        await using var drawn = typeof(SamplePhoto).Assembly.GetManifestResourceStream("Guantong.Server.Cases.sample-evidence.jpg")!;
        if (await files.ReceiveAsync(drawn, null, cancel) is Received received) _hash = received.Hash.Value;
    }
}
