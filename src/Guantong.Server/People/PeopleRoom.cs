using Guantong.Server.People.Keys;
using Guantong.Server.People.Passkeys;
using Guantong.Server.People.SignIn;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Verbs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Guantong.Server.People;

/// <summary>Room People: units, posts and duty, sign-in of staff, audit of access.</summary>
public static class PeopleRoom
{
    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        new("demo-accounts [--json] [--lang LANGUAGE]", "shows who a demonstration can be signed in as", DemoPasswords.PrintAsync),
        new("api-key DO… [--per-minute N] [--classes TILES] [--lang LANGUAGE]", "add PARTNER, list, revoke ID: keys with which other systems report (Open311)", ApiKeyVerb.RunAsync),
        new("add-administrator USER [--lang LANGUAGE]", "makes an administrator and prints a one-time password", Administrators.AddAsync),
        new("reset-password USER [--lang LANGUAGE]", "prints a new one-time password of an account; its sessions and passkeys end", Administrators.ResetAsync),
        new("revoke-passkeys USER [--lang LANGUAGE]", "ends an account's passkeys and sessions; its password stays", Administrators.RevokeAsync),
    ];

    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddSingleton<PeopleDirectory>();
        services.AddSingleton<PeopleIntake>();
        services.AddSingleton<AccessLog>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<PersonSettings>();
        services.AddSingleton<StaffErasure>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<AccountDesk>();
        services.AddSingleton<OneAtATime>();
        services.AddSingleton<WaysAfterPassword>();
        services.AddSingleton<FailureLimit>();
        services.AddScoped<PasswordCheck>();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.Password.RequiredLength = PasswordCheck.ShortestPassword;
            identity.Lockout.MaxFailedAccessAttempts = PasswordCheck.MostFailures;
            identity.Lockout.DefaultLockoutTimeSpan = PasswordCheck.LockedFor;
        });
        services.AddPasskeys();
        services.AddAuthentication(StaffAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, StaffAuthentication>(StaffAuthentication.SchemeName, _ => { });
        services.AddAuthorization();
        return services;
    }

    public static void UsePeople(this WebApplication house) => house.UseSameOrigin().UseActingAs();

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        SignInApi.Map(routes);
        PasskeyApi.Map(routes);
    }

    /// <summary>Identity's rules over our table; the domain comes with the request unless it is configured.</summary>
    static void AddPasskeys(this IServiceCollection services)
    {
        services.AddSingleton<PasskeyBook>();
        services.AddSingleton<PasskeyDomain>();
        services.AddSingleton<Challenges>();
        services.AddScoped<AccountStore>();
        services.AddScoped<IUserStore<Account>>(scope => scope.GetRequiredService<AccountStore>());
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped<PasskeyDesk>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<CityOptions, PasskeyDomain>((passkeys, city, domain) =>
        {
            passkeys.ServerDomain = city.SignIn.PasskeyDomain;
            passkeys.ValidateOrigin = domain.IsOursAsync;
            // A passkey stands for name and password, so the device must know its owner and hold the name itself.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
    }
}
