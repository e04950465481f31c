using Guantong.Server.People.Keys;
using Guantong.Server.People.SignIn;
using Guantong.Server.Platform.Store;
using Guantong.Server.Platform.Verbs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Guantong.Server.People;

/// <summary>Room People: units, posts and duty, sign-in of staff, audit of access.</summary>
public static class PeopleRoom
{
    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        new("demo-accounts [--json] [--lang LANGUAGE]", "shows who a demonstration can be signed in as", DemoPasswords.PrintAsync),
        new("api-key DO… [--per-minute N] [--classes TILES] [--lang LANGUAGE]", "add PARTNER, list, revoke ID: keys with which other systems report (Open311)", ApiKeyVerb.RunAsync),
        new("add-administrator USER [--lang LANGUAGE]", "makes an administrator and prints a one-time password", Administrators.AddAsync),
        new("reset-password USER [--lang LANGUAGE]", "prints a new one-time password of an account", Administrators.ResetAsync),
    ];

    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddSingleton<PeopleDirectory>();
        services.AddSingleton<PeopleIntake>();
        services.AddSingleton<AccessLog>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<OneAtATime>();
        services.AddSingleton<FailureLimit>();
        services.AddScoped<PasswordCheck>();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.Password.RequiredLength = PasswordCheck.ShortestPassword;
            identity.Lockout.MaxFailedAccessAttempts = PasswordCheck.MostFailures;
            identity.Lockout.DefaultLockoutTimeSpan = PasswordCheck.LockedFor;
        });
        services.AddScoped<IUserStore<Account>, UserOnlyStore<Account, CityDb, Guid>>();
        services.AddAuthentication(StaffAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, StaffAuthentication>(StaffAuthentication.SchemeName, _ => { });
        services.AddAuthorization();
        return services;
    }

    public static void MapPeople(this WebApplication house)
    {
        house.UseSameOrigin();
        SignInApi.Map(house);
    }
}
